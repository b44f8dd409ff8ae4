"""First names that are common in the Netherlands, without those that are everyday Dutch words (Roos, Mark, Storm).

Put together for this project from what people are commonly called, in the languages that participants speak most.
"""

_LISTED = """
aaliyah abdel abdul abdullah abebe achmed adam adriaan agnieszka ahmad ahmed aisha alexander alexandra ali alicja
aliyah amal amanda amina amir amira ana anastasia andrea andreas andrej andriy angela anita anja anke anna anneke
annelies annemarie annie anouk ans antonio arie arjan arjen arnold asma astrid ayse ayşe aziz aïcha barbara bart
bashir beata ben berend berhane bert bianca bilal bjorn bob bogdan bram brenda brigitte carla carlos carmen carolien
caroline cemal cengiz chantal charlotte chris christiaan christina cindy claudia cor corrie daan daniel daniela daniël
danuta david dawit debby denise deniz dennis derya dewi diana dick diederik dirk dmytro dominik dorota edwin eefje
egbert elena elif eline elisabeth ellen els elsa emine emma emre erdem eric erik ernst esra esther eva evelien ewa
farah farid fatih fatima fatma femke fenna ferdinand filip floor floris frank frans fred frederik freek gabriela gebre
geert gerard gerda gerrit gert gijs gonda grażyna greet grietje guus habib hakan hala halima hamza hanna hanneke
hannie hans harm harrie hasan hassan hatice heidi hendrik henk herman hicham hilda houda huda hugo husein huseyin
hussein ibrahim ilse imane imran inge ingrid irena irina isabel isabella ismail ivan iwona jaap jacob jacqueline jakub
jamal jan janneke jannie jeannette jelle jeroen jessica joanna johan johanna johannes jolanda joop joost jorg jos jose
josef josé joyce judith julia jurgen jörg kamal karel karim karin karolina katarzyna kateryna kees kemal khadija
khadijah khalid kidane klaas koen kofi krzysztof lars larysa latifa laura layla leila lena lennart leonie lidia lieke
liesbeth lisa lotte louise luc lucas ludmila luuk maaike maarten magda magdalena mahmoud malgorzata manon maria mariam
marian marie marieke marija marijke mario marjolein marlies martijn martin maryam mateusz małgorzata mehmet melissa
meryem michael michal michel michelle mieke miriam mohamad mohamed mohammad mohammed monika monique mostafa murat
mustafa myriam nadia nadine naima najat nancy natalia natalya nel nicole niels nina noor nora noura oleksandr olena
olga omar orhan osman otto pascal patricia patrick paula pauline pawel paweł peter petra piet pieter piotr rachid
rahel rania rashid raymond rebecca remco renate renske rené ricardo richard riet rik rinske rob robbert robert robin
roel rolf ron ronald rosa rosalie rudolf ruth ruud saad sabine sabrina said salem salim salma sam samir samira samuel
sander sandra sanne sara sarah saskia saïd selam selma semih sergei serhiy sevda sharon sheila sietske silvia simone
sjaak sjoerd sofia sonja stefan stefanie stella sultan suzanne svetlana sylvia tamara tanja tariq tatiana tekle teun
theo thijs thomas tineke tjeerd tom tomasz tsegay turgut ursula ute vera veronica viktor viktoria vincent volodymyr
walid wendy wiebe willem willemijn wilma wim wout yasin yasmin yasmina yassine yolanda yonas youssef yulia yuliia
yusuf zahra zainab zeynep zofia
oksana tetiana tetyana iryna nataliia svitlana halyna olha mykola ihor vasyl yurii andrii yevhen liudmyla valentyna
mariia dariia anastasiia serhii pavlo petro taras bohdan ruslan maksym artem
ahlam amjad anas ayman faisal fadi ghada haitham hiba khaled lubna majed manal marwan mazen nabil nawal nour rami
reem rima samer sawsan tarek wael yahya yara yousef zaid ziad
ahmet aylin ayhan bülent burak canan ebru gülay gülsüm hüseyin ismet kübra mehtap nurcan nuray ömer özlem selin
serkan songül şükran tuğba ümit volkan yasemin yıldız zehra
andrzej aneta bartosz bożena czesław ewelina grzegorz halina jacek jadwiga janusz jarosław jerzy jolanta justyna
kamil karol kazimierz kinga krystyna leszek łukasz maciej marcin marek mariusz marta marzena mirosław paulina
radosław renata ryszard sławomir stanisław sylwia szymon teresa urszula wiesława wojciech zbigniew zuzanna
"""

FIRST_NAMES = frozenset(_LISTED.split())
"""In small letters."""
