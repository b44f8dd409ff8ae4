"""The week for coordinators."""
