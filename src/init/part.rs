//! The words of `rules.toml`, part by part: Dutch that a programme manager reads without a lawyer beside it.
//!
//! Each choice says what it does, what else there is, and where the rule comes from (domain A.1).

/// First lines of the way of HOOG (R45, R51).
pub(super) const HOOG: &str = "\
# Spelregels voor een loting: alle startdatums in één loting.
#
# Elke praktijk krijgt één lot, voor alle startdatums samen. Iedereen weet meteen waar hij aan toe is.
# Zo deed HOOG het in juni 2023, met drie regio's.
";

/// First lines of the way of Cohaesie (R64, R67).
pub(super) const COHAESIE: &str = "\
# Spelregels voor een loting: eerst voorrang, dan het lot.
#
# Praktijken die aan alle basisvoorwaarden voldoen, gaan voor. Daarna beslist het lot.
# Zo beschreef Cohaesie het in het regioplan van 2023.
";

/// First lines of the way round by round (R1–R3; domain C1).
pub(super) const LEIDRAAD: &str = "\
# Spelregels voor een loting per kwartaal: elke ronde heeft één startdatum en een eigen loting.
#
# Dit bestand is voor ronde 1. Zo werkt de landelijke regel: elk kwartaal komt er ruimte bij.
# Friesland lootte zo op 31 maart 2023; wie geen plaats kreeg, deed vanzelf mee met de loting voor 1 juli.
#
# Zo gaan ronde 2, 3 en 4
#   1. Kopieer dit bestand, bijvoorbeeld naar rules-2.toml. Laat `origin` zoals het is.
#   2. Maak van de titel onder [round] \"Ronde 2\". Zet bij [[tranche]] de volgende datum en het volgende
#      maximum: 50% in ronde 2, 75% in ronde 3, 100% in ronde 4.
#   3. Maak een nieuwe lijst met aanmeldingen. Zet er weer alle praktijken in, ook wie al een plaats heeft.
#      Die praktijken houden hun plaats, en hun ION telt mee in het maximum.
#      Wie meelootte, geen plaats kreeg en nu niets antwoordt, doet vanzelf weer mee.
#   4. Verzegel de ronde in hetzelfde lotingsverslag:
#      instroom seal rules-2.toml aanmeldingen-2.xlsx --key organisator.pem --log lotingsverslag.jsonl
#   5. Gooi opnieuw en loot: instroom draw lotingsverslag.jsonl --key organisator.pem
";

/// How the file is used; `{places}` stands for the number of marks.
pub(super) const USE: &str = "\
#
# Zo gebruikt u dit bestand
#   1. Zoek het woord INVULLEN. Hieronder staat het op {places} plaatsen achter een pijl. Vul daar iets in.
#   2. Lees ook de rest. Bij elke keuze staat wat zij betekent en wat er nog meer kan.
#   3. Bewaar het bestand en typ: instroom check rules.toml aanmeldingen.xlsx
#      Het programma zegt wat er nog mist. Het schrijft en verstuurt niets.
# Een regel die met # begint, is uitleg. Het programma slaat die regel over.
# Het bestuur stelt deze regels vast vóór de loting. Na het verzegelen kan er niets meer veranderen.
";

/// Before `origin`.
pub(super) const ORIGIN: &str = "
[programme]

# De vaste naam van uw programma. Hij ziet eruit als een webadres zonder https:// en zonder spaties.
# Deze naam staat in elk lotingsverslag en op uw sleutel, en blijft gelijk in alle rondes.
# Voorbeeld: hoog.example/mtvp-2023
";

/// Before `title`.
pub(super) const TITLE: &str = "
# De titel die praktijken en verzekeraars lezen. Voorbeeld: Instroom MTVP HOOG 2023
";

/// The profile.
pub(super) const PROFILE: &str = "
# Welke afspraken het programma bewaakt.
#   \"leidraad\"  de landelijke afspraak. Het programma weigert meer dan het landelijke maximum, geld verdelen
#               over alle praktijken, en schuiven met percentages tussen regio's of kwartalen.
#   \"free\"      geen landelijke afspraak; alleen voor een ander programma dan MTVP.
# Herkomst: Leidraad MTVP van 22 december 2022, en de melding van LHV, InEen en ZN over het instroomschema.
profile = \"leidraad\"
";

/// The only round.
pub(super) const ROUND: &str = "
[round]

# Hoe deze loting heet.
title = \"Ronde 1\"
";

/// The first of several rounds.
pub(super) const ROUND_BY_ROUND: &str = "
[round]

# Hoe deze ronde heet. Geef elke ronde een eigen titel.
title = \"Ronde 1\"
";

/// Before the start dates of one draw.
pub(super) const TRANCHES: &str = "
# De startdatums, de vroegste eerst, met hun maximum
#
# Het maximum is een deel van alle ingeschreven patiënten (ION) in de regio. Het telt op: 50% is samen met wie
# al eerder startte. Ruimte die overblijft, schuift vanzelf door naar de volgende startdatum.
# Een praktijk start nooit vóór de datum die zij vraagt, en nooit voor een deel.
# Lager of later dan hieronder mag. Hoger dan het landelijke maximum mag niet met \"leidraad\".
# Een startdatum minder? Haal dan een heel blok weg. HOOG begon pas op 1 juli 2023 en begon toen met 50%.
# Herkomst: Leidraad MTVP: elk kwartaal maximaal 25% van de ION; wat over is, schuift door tot 50, 75 en 100%.
";

/// Before the start date of a round.
pub(super) const TRANCHE_OF_ROUND: &str = "
# De startdatum van deze ronde, met het maximum
#
# Het maximum is een deel van alle ingeschreven patiënten (ION) in de regio. Het telt op: 50% in ronde 2 is
# samen met wie in ronde 1 een plaats kreeg. Ruimte die overblijft, schuift zo vanzelf door.
# Een praktijk start nooit vóór de datum die zij vraagt, en nooit voor een deel.
# Lager of later mag. Hoger dan het landelijke maximum mag niet met \"leidraad\".
# Herkomst: Leidraad MTVP: elk kwartaal maximaal 25% van de ION; wat over is, schuift door tot 50, 75 en 100%.
";

/// Before `reference_date`.
pub(super) const REFERENCE_DATE: &str = "
[register]

# De peildatum: op welke dag de ION is geteld. Kies één dag voor alle praktijken en alle startdatums.
# Anders verandert het maximum tijdens de loting. Friesland nam 1 januari 2023 voor een loting eind maart.
";

/// What counts.
pub(super) const UNIT: &str = "
# Wat er telt in het maximum.
#   \"ion\"        ingeschreven patiënten: een grote praktijk gebruikt meer ruimte dan een kleine.
#   \"practices\"  elke praktijk telt als 1. Dit kan alleen met profile = \"free\".
# Herkomst: Leidraad MTVP (\"25% (ION)\"); ook HOOG en Friesland telden ION.
unit = \"ion\"
";

/// HOOG's answer to silence (R50).
pub(super) const NO_ANSWER_LAST: &str = "
# Wat het betekent als een praktijk niet antwoordt, of \"weet niet\" zegt.
#   \"last\"  de praktijk geldt als aangemeld voor de laatste startdatum. Zij loot niet mee voor eerdere datums.
#   \"out\"   de praktijk doet deze ronde niet mee.
# In beide gevallen telt haar ION mee in het totaal van de regio.
# Herkomst: HOOG: geen reactie of \"ik weet het niet\" is starten op de laatste datum.
no_answer = \"last\"
";

/// The answer to silence when a round has one start date (domain C1).
pub(super) const NO_ANSWER_OUT: &str = "
# Wat het betekent als een praktijk niet antwoordt, of \"weet niet\" zegt.
#   \"out\"   de praktijk doet deze ronde niet mee. In een volgende ronde kan zij zich aanmelden.
#   \"last\"  de praktijk geldt als aangemeld voor de laatste startdatum. Een ronde met één datum: die datum.
# In beide gevallen telt haar ION mee in het totaal van de regio.
# Herkomst: Friesland: alleen wie zich aanmeldde, lootte mee.
no_answer = \"out\"
";

/// Silence, where no source decides.
pub(super) const NO_ANSWER_OPEN: &str = "
# Wat het betekent als een praktijk niet antwoordt, of \"weet niet\" zegt. Het bestuur moet kiezen.
# In beide gevallen telt haar ION mee in het totaal van de regio.
# ◄ INVULLEN: haal bij één van de twee regels met no_answer de # weg.
#
# last: de praktijk geldt als aangemeld voor de laatste startdatum. Zo deed HOOG het.
#no_answer = \"last\"
#
# out: de praktijk doet deze ronde niet mee. Zo deed Friesland het.
#no_answer = \"out\"
";

/// Whose names are in the transcript.
pub(super) const IDENTITY: &str = "
# Wat iedereen kan lezen. Met \"open\" staan AGB-code, naam, regio, ION en uitkomst van elke praktijk in het
# lotingsverslag. Zo kan iedereen controleren of de lijst klopt. Met \"pseudonym\" staat er van elke praktijk een
# pseudoniem, met regio, ION en uitkomst; wie wie is staat dan in een namenlijst die u zelf bewaart.
# Nooit in het verslag: welke voorwaarde een praktijk niet haalt, en wie niet antwoordde.
identity = \"open\"
";

/// Until when practices can have mistakes corrected, as an offer.
pub(super) const OBJECTIONS: &str = "
# De correctieronde: tot en met welk tijdstip een praktijk fouten in haar eigen regel kan laten herstellen.
# Zo gaat het: u verzegelt, elke praktijk krijgt haar regel te zien (instroom list VERSLAG --sealed), en er wordt pas
# geloot als de termijn voorbij is. Komt er een fout boven? Breek de ronde af (instroom abort), herstel de lijst en
# verzegel opnieuw. Wilt u dit? Haal dan de # weg, en schrijf datum, tijd en tijdzone (zomertijd +02:00, wintertijd
# +01:00). Zonder deze regel is er geen termijn.
#objections_until = 2026-06-11T23:59:59+02:00
";

/// Totals per region, when the register does not give them.
pub(super) const BASE: &str = "
# Het totaal van een regio telt het programma zelf op uit de aanmeldingen. Zet daarom alle praktijken van de
# regio in de lijst, ook wie niet antwoordt of niet wil. Herkomst: HOOG (\"aantal ION per regio\").
# Kan dat niet? Haal dan de # weg bij de regels hieronder, en schrijf achter elke regio het totaal: een heel
# getal, zonder punten. Elke regio uit de lijst moet er dan staan.
# [base]
";

/// Spread and boundary.
pub(super) const SELECTION: &str = "
[selection]

# Hoe de ruimte over de regio's wordt verdeeld.
#   \"per-region\"  elke regio heeft een eigen maximum en een eigen volgorde. Wat een regio niet gebruikt, blijft
#                 van die regio.
#   \"balanced\"    één maximum voor alle regio's samen. De regio die het verst achterloopt, is steeds aan de
#                 beurt. Wat de ene regio niet gebruikt, gaat naar de andere.
#   \"overall\"     één maximum en één volgorde voor alle praktijken. Een regio kan dan toevallig weinig krijgen.
# Herkomst: Leidraad MTVP (\"rekening houden met spreiding over de regio's\"); HOOG lootte per regio.
spread = \"per-region\"

# Wat er gebeurt met een praktijk die groter is dan de ruimte die over is. Het bestuur moet kiezen: het
# programma kiest niet, want dit verandert de kansen van kleine en grote praktijken. De getallen hieronder zijn
# gemeten met echte praktijkgroottes, bij een maximum van 25%.
# ◄ INVULLEN: haal bij één van de drie regels met boundary de # weg.
#
# skip: overslaan, en de volgende proberen. De ruimte wordt bijna helemaal gebruikt (98,5%), maar een kleine
# praktijk wordt 1,6 keer zo vaak geplaatst als een grote.
#boundary = \"skip\"
#
# stop: de regio sluit voor deze startdatum. Er blijft meer ruimte over (92% gebruikt); klein en groot hebben
# bijna dezelfde kans (1,14 keer).
#boundary = \"stop\"
#
# reach: doorgaan tot het maximum is bereikt; de laatste praktijk mag eroverheen. Klein en groot hebben bijna
# dezelfde kans (0,97 keer), maar u gaat over het maximum heen (108% gebruikt). Dat mag alleen als de verzekeraar het
# goedvindt: haal ook bij consent de # weg, en schrijf wie het goedvond en wanneer. Met tolerance stelt u een
# grens: wie meer dan dat deel over het maximum gaat, wordt overgeslagen.
# Herkomst: Friesland, maart 2023, met instemming van Zilveren Kruis: 26% waar 25% het maximum was.
#boundary = \"reach\"
#consent = \"\"
#tolerance = \"1%\"
";

/// The order of HOOG: the lot alone.
pub(super) const ORDER_HOOG: &str = "
# Wie er aan de beurt is als er meer praktijken willen dan er passen. Passen ze allemaal, dan is er geen loting.
#   [\"lot\"]            alleen het lot. Wie nog geen plaats heeft, wacht met hetzelfde lot op de volgende datum.
#   [\"waited\", \"lot\"]  wie bij een eerdere datum geen plaats kreeg, gaat voor.
#   [\"passed\", \"lot\"]  wie alleen door zijn grootte is overgeslagen, gaat de volgende keer voor.
#   [\"wish\", \"lot\"]    wie een vroegere datum vroeg, gaat voor.
# Herkomst: HOOG: één loting voor alle startdatums, zonder verdere voorrang.
order = [\"lot\"]
";

/// The order of Cohaesie: classes, then the lot.
pub(super) const ORDER_COHAESIE: &str = "
# Wie er aan de beurt is als er meer praktijken willen dan er passen. Passen ze allemaal, dan is er geen loting
# en doet de voorrang er niet toe.
#   [\"class\", \"lot\"]            eerst wie voorrang heeft (zie [[class]] hieronder), daarbinnen het lot.
#   [\"waited\", \"class\", \"lot\"]  eerst wie bij een eerdere datum geen plaats kreeg.
#   [\"class\", \"passed\", \"lot\"]  binnen de groep eerst wie alleen door zijn grootte is overgeslagen.
#   [\"class\", \"wish\", \"lot\"]    binnen de groep eerst wie een vroegere datum vroeg.
# Herkomst: Cohaesie: voorrang voor wie aan de basisvoorwaarden voldoet; daarna vindt loting plaats.
order = [\"class\", \"lot\"]
";

/// The order of a round: the lot alone.
pub(super) const ORDER_LEIDRAAD: &str = "
# Wie er aan de beurt is als er meer praktijken willen dan er passen. Passen ze allemaal, dan is er geen loting.
#   [\"lot\"]            alleen het lot. In elke ronde krijgt iedereen een nieuw lot, en dezelfde kans.
#   [\"waited\", \"lot\"]  wie in een eerdere ronde geen plaats kreeg, gaat voor.
#   [\"passed\", \"lot\"]  wie in een eerdere ronde alleen door zijn grootte is overgeslagen, gaat voor.
# Herkomst: Friesland: wie geen plaats kreeg, ging mee in de volgende loting, zonder voorrang.
order = [\"lot\"]
";

/// The minimal hurdle, as an offer (R26–R29).
pub(super) const ELIGIBILITY: &str = "
# Moet een praktijk ergens aan voldoen om mee te mogen doen? Haal dan bij de twee regels hieronder de # weg en
# zet in de aanmeldingen voor elke voorwaarde een kolom met dezelfde naam, met ja of nee.
# Wie er één mist, doet deze ronde niet mee. In het verslag staat niet waarom.
# Herkomst: de minimale horde van de Leidraad MTVP: regioplan, intervisie, en werken volgens de leidraad.
# [eligibility]
# all = [\"regioplan\", \"intervisie\", \"leidraad\"]
";

/// The base conditions of Cohaesie (R69).
pub(super) const CLASS: &str = "
# Wie voorrang heeft: praktijken die aan alle voorwaarden in deze lijst voldoen.
# Elke voorwaarde is een kolom met dezelfde naam in de aanmeldingen, met ja of nee. Leeg is nee.
# Andere voorwaarden? Verander de lijst hier én de koppen daar. Gebruik kleine letters, cijfers en _.
# Nog een groep? Zet er een blok [[class]] onder, met een eigen naam. Wie in geen groep past, komt als laatste.
# Controleer de antwoorden vóór het verzegelen. In het verslag staat de groep, niet welke voorwaarde ontbreekt.
# Herkomst: Cohaesie, regioplan 2023, de voorgestelde basisvoorwaarden.
[[class]]
name = \"basisvoorwaarden\"
all = [\"ict_scan\", \"open\", \"lsp\", \"chronische_zorg\", \"kwetsbare_ouderen\", \"gli\", \"training\"]
";

/// Priority, as an offer.
pub(super) const NO_CLASS: &str = "
# Hebben sommige praktijken voorrang? Haal dan bij de regels hieronder de # weg, schrijf hierboven
# order = [\"class\", \"lot\"], en zet in de aanmeldingen voor elke voorwaarde een kolom met dezelfde naam, met ja
# of nee. `instroom init cohaesie` maakt bestanden waarin dit al zo staat.
# [[class]]
# name = \"basisvoorwaarden\"
# all = [\"ict_scan\", \"lsp\"]
";

/// Before the sources of the seed.
pub(super) const SOURCES: &str = "
# Waar het toeval vandaan komt
#
# Na het verzegelen gooien mensen in de zaal met een dobbelsteen. Uit alle worpen samen en het zegel volgt de
# startwaarde van de loting. Zo kan niemand de uitkomst kiezen, ook het bestuur niet.
# Drie mensen gooien elk 20 keer. Het programma eist genoeg toeval: minstens 50 worpen met een gewone
# dobbelsteen, van iedereen samen.
# Schrijf achter `by` wie gooit. Een functie is genoeg: voorzitter van het bestuur, notaris, huisarts uit Zutphen.
# Een uitslag die pas later bekend wordt, kan erbij (kind = \"text\", what = \"welke uitslag\"), niet ervoor in de plaats.
# Herkomst: HOOG lootte in aanwezigheid van het coöperatiebestuur en het bestuur van HOOG.
";

/// Before the round of the beacon.
pub(super) const BEACON: &str = "
# Het baken
#
# drand is een openbaar baken: elke drie seconden maken computers van veel organisaties samen een getal dat niemand
# vooraf kent en dat iedereen kan nakijken. U spreekt nu een tijdstip af; het getal van dat tijdstip telt mee.
# Kies een tijdstip kort vóór de loting, met tijdzone (zomertijd +02:00, wintertijd +01:00). Vóór dat tijdstip moet
# de lijst verzegeld zijn, en moeten de getuigen hebben ondertekend: wie later is, kan het getal al weten.
# Bij de loting is internet nodig (instroom draw VERSLAG --fetch), of een telefoon waarop u het getal opzoekt.
# Komt het getal er niet, dan wordt er niet geloot. Een latere ronde in de plaats mag ook: zet dan in dit blok
# failure = \"later\" en later = 200 (dat is tien minuten later).
# Wilt u geen baken? Haal dan de drie regels en [[source]] hieronder weg; de dobbelstenen zijn genoeg.
";

/// Secrets and witnesses, as an offer.
pub(super) const SECRET_AND_WITNESS: &str = "
# Een geheim van een getuige kan er ook bij. De getuige typt: instroom secret new --out geheim.txt
# Wat dan op het scherm komt (64 cijfers en letters), schrijft u hier; het geheim zelf laat de getuige pas na het
# verzegelen zien. failure zegt wat er gebeurt als dat niet lukt: \"abort\" (er wordt niet geloot) of \"skip\" (zonder).
# [[source]]
# label = \"geheim-notaris\"
# kind = \"secret\"
# by = \"notaris\"
# commitment = \"\"
# failure = \"abort\"

# Getuigen ondertekenen het zegel en de uitslag mee, ieder met een eigen sleutel: een bestuurslid, een notaris, de
# verzekeraar. Zo staat vast wanneer de lijst verzegeld was, en dat er geen tweede lijst is. De getuige typt:
# instroom keygen --witness --name notaris.hoog.example/getuige --out getuige.pem
# Achter vkey komt wat er in getuige.pem.pub staat. required zegt hoeveel getuigen er minstens moeten tekenen.
# [[witness]]
# name = \"notaris.hoog.example/getuige\"
# role = \"notaris\"
# vkey = \"\"
# [witnesses]
# required = 1
";
