"""The only folder that imports the Telegram library: updates in, screens out."""

import os

# The library's own switch: periods such as ``RetryAfter.retry_after`` come as timedelta, without a warning each time.
os.environ.setdefault("PTB_TIMEDELTA", "true")
