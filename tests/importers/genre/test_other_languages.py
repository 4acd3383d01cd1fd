"""Plain papers in languages that we do not print, told by their words alone, are read whole."""

import datetime
import pathlib
from collections.abc import Callable
from typing import Any

import attrs
import pytest

from ccmagenda import data
from ccmagenda.importers._genre.terms.words import words_for
from ccmagenda.importers._genre.times.dates import day_at
from ccmagenda.model import PrintedItem, PrintedSitting

Fixture = Callable[..., Any]

HOME = pathlib.Path(__file__).parent / "other_languages"
"""One paper per language: two days, of rows with hours and of sittings with items, all at the same hours."""
LANGUAGES = tuple(data.language(code) for code in data.languages())


@attrs.frozen
class Said:
    """What a paper says in its own words: titles in order, who leads the 2nd and the 5th, who speaks at the 3rd and the 6th."""

    titles: str
    led: tuple[str, str]
    spoken: tuple[str, str]


PAPERS = {
    "nl": Said(
        "Inschrijving|Opening van de bijeenkomst|Het ruimen van oude mijnenvelden|Koffiepauze|Discussie over de volgende stappen|"
        "Hulp aan slachtoffers|Verslagen van de werkgroepen|Begroting voor het komende jaar|Aanbevelingen van de commissie",
        ("Anneke de Vries", "Joost Mulder"),
        ("Pieter Bakker, directeur, Stichting Veilige Grond", "Marijke Smit, hoogleraar, Universiteit Utrecht"),
    ),
    "sv": Said(
        "Registrering|Mötets öppnande|Röjning av gamla minfält|Kaffepaus|Diskussion om nästa steg|Stöd till överlevande|"
        "Rapporter från arbetsgrupperna|Budget för nästa år|Utskottets rekommendationer",
        ("Karin Lindqvist", "Lars Nyström"),
        ("Erik Sandberg, direktör, Stiftelsen Säker Mark", "Maria Ekdahl, professor, Uppsala universitet"),
    ),
    "da": Said(
        "Registrering|Åbning af mødet|Rydning af gamle minefelter|Kaffepause|Drøftelse af de næste skridt|Hjælp til overlevende|"
        "Rapporter fra arbejdsgrupperne|Budget for det kommende år|Udvalgets anbefalinger",
        ("Karen Holm", "Lars Nygaard"),
        ("Jens Kjærgaard, direktør, Fonden Sikker Jord", "Mette Thomsen, professor, Aarhus Universitet"),
    ),
    "nb": Said(
        "Registrering|Åpning av møtet|Rydding av gamle minefelt|Kaffepause|Drøfting av veien videre|Hjelp til overlevende|"
        "Rapporter fra arbeidsgruppene|Budsjett for neste år|Utvalgets anbefalinger",
        ("Kari Nordmann", "Lars Solberg"),
        ("Jon Haugen, direktør, Stiftelsen Trygg Jord", "Hanne Dahl, professor, Universitetet i Bergen"),
    ),
    "fi": Said(
        "Ilmoittautuminen|Kokouksen avaus|Vanhojen miinakenttien raivaus|Kahvitauko|Keskustelu seuraavista vaiheista|"
        "Uhrien auttaminen|Työryhmien raportit|Ensi vuoden talousarvio|Valiokunnan suositukset",
        ("Liisa Korhonen", "Jari Laine"),
        ("Matti Nieminen, toiminnanjohtaja, Turvallinen maa -säätiö", "Anna Mäkelä, professori, Tampereen yliopisto"),
    ),
    "pl": Said(
        "Rejestracja uczestników|Otwarcie spotkania|Oczyszczanie dawnych pól minowych|Przerwa kawowa|Dyskusja o dalszych krokach|"
        "Pomoc dla ofiar|Sprawozdania grup roboczych|Budżet na przyszły rok|Zalecenia komisji",
        ("Jan Kowalski", "Piotr Wójcik"),
        ("Anna Zielińska, dyrektor, Fundacja Bezpieczna Ziemia", "Maria Lewandowska, profesor, Uniwersytet Warszawski"),
    ),
    "cs": Said(
        "Registrace účastníků|Zahájení setkání|Čištění starých minových polí|Přestávka na kávu|Diskuse o dalších krocích|"
        "Pomoc obětem|Zprávy pracovních skupin|Rozpočet na příští rok|Doporučení výboru",
        ("Jana Nováková", "Tomáš Svoboda"),
        ("Petr Dvořák, ředitel, Nadace Bezpečná půda", "Marie Horáková, profesorka, Univerzita Karlova"),
    ),
    "hu": Said(
        "Regisztráció|A találkozó megnyitása|Régi aknamezők mentesítése|Kávészünet|Vita a következő lépésekről|"
        "Az áldozatok segítése|A munkacsoportok jelentései|A következő év költségvetése|A bizottság ajánlásai",
        ("Nagy Katalin", "Szabó Péter"),
        ("Kovács István, igazgató, Biztonságos Föld Alapítvány", "Tóth Mária, egyetemi tanár, Szegedi Tudományegyetem"),
    ),
    "ro": Said(
        "Înregistrarea participanților|Deschiderea reuniunii|Curățarea vechilor câmpuri de mine|Pauză de cafea|"
        "Discuții privind pașii următori|Sprijin pentru victime|Rapoartele grupurilor de lucru|Bugetul pentru anul viitor|"
        "Recomandările comisiei",
        ("Ioana Popescu", "Mihai Georgescu"),
        ("Andrei Ionescu, director, Fundația Pământ Sigur", "Elena Dumitru, profesor, Universitatea din București"),
    ),
    "tr": Said(
        "Kayıt|Toplantının açılışı|Eski mayın tarlalarının temizlenmesi|Kahve arası|Sonraki adımlar üzerine tartışma|"
        "Mağdurlara yardım|Çalışma gruplarının raporları|Gelecek yılın bütçesi|Komitenin önerileri",
        ("Ayşe Yılmaz", "Ali Demir"),
        ("Mehmet Kaya, Müdür, Güvenli Toprak Vakfı", "Elif Şahin, Profesör, Ankara Üniversitesi"),
    ),
    "uk": Said(
        "Реєстрація учасників|Відкриття зустрічі|Розмінування старих мінних полів|Перерва на каву|Обговорення наступних кроків|"
        "Допомога постраждалим|Звіти робочих груп|Бюджет на наступний рік|Рекомендації комітету",
        ("Олена Коваленко", "Ігор Мельник"),
        ("Андрій Шевченко, директор, Фонд «Безпечна земля»", "Марія Бондар, професорка, Київський університет"),
    ),
    "el": Said(
        "Εγγραφές|Έναρξη της συνάντησης|Εκκαθάριση παλαιών ναρκοπεδίων|Διάλειμμα για καφέ|Συζήτηση για τα επόμενα βήματα|"
        "Βοήθεια στα θύματα|Εκθέσεις των ομάδων εργασίας|Προϋπολογισμός του επόμενου έτους|Συστάσεις της επιτροπής",
        ("Ελένη Παπαδοπούλου", "Νίκος Γεωργίου"),
        ("Γιώργος Νικολάου, Διευθυντής, Ίδρυμα Ασφαλής Γη", "Μαρία Δημητρίου, Καθηγήτρια, Πανεπιστήμιο Πατρών"),
    ),
    "hr": Said(
        "Registracija sudionika|Otvaranje sastanka|Čišćenje starih minskih polja|Stanka za kavu|Rasprava o sljedećim koracima|"
        "Pomoć žrtvama|Izvješća radnih skupina|Proračun za sljedeću godinu|Preporuke povjerenstva",
        ("Ana Horvat", "Marko Babić"),
        ("Ivan Marić, ravnatelj, Zaklada Sigurno tlo", "Petra Novak, profesorica, Sveučilište u Zagrebu"),
    ),
    "ja": Said(
        "受付|会合の開始にあたって|古い地雷原の除去について|コーヒーブレイク|今後の進め方に関する討議|"
        "被害者の支援|作業部会の報告書|来年の予算案|委員会からの勧告",
        ("田中花子", "佐藤健"),
        ("鈴木一郎（安全な土地財団所長）", "高橋美咲（京都大学教授）"),
    ),
}
ROWS = ("09:00-09:30", "09:30-10:00", "10:00-11:00", "11:00-11:15", "11:15-12:30", "13:30-15:00", "", "", "")
SITTINGS = ((14, "09:00-12:30", 5), (14, "13:30-15:00", 1), (15, "09:00-12:00", 2), (15, "13:00-15:00", 1))


def hours(found: PrintedItem | PrintedSitting) -> str:
    return "-".join(f"{time:%H:%M}" for time in (found.start, found.end) if time)


@pytest.mark.parametrize("code", PAPERS)
def test_plain_paper_in_another_language_is_read_whole(code: str, printed: Fixture) -> None:
    paper, said = printed((HOME / f"{code}.txt").read_text(encoding="utf-8"), year=0), PAPERS[code]
    held = [(day.date, hours(sitting), len(sitting.items)) for day in paper.days for sitting in day.sittings]
    none: tuple[str, ...] = ()
    assert (paper.language, held) == (code, [(datetime.date(2024, 3, day), told, count) for day, told, count in SITTINGS])
    assert [(hours(item), item.title, item.chairs, item.speakers) for _, _, item in paper.walk()] == [
        (
            ROWS[place],
            title,
            {1: said.led[:1], 4: said.led[1:]}.get(place, none),
            {2: said.spoken[:1], 5: said.spoken[1:]}.get(place, none),
        )
        for place, title in enumerate(said.titles.split("|"))
    ]


@pytest.mark.parametrize(
    ("text", "code", "besides"),
    [
        ("Tuesday 3 April 2019\n09:00 Opening\n10:00 Statement by Mr. Jan Nowak, Poland", "en", []),
        ("Mardi 12 mars 2019\n09:00 Ouverture de la séance\nOrateur: Mme Ås, en ligne", "fr", []),
        ("Martes 12 de marzo de 2019\n09:00 Apertura en la sala\nJosé Martí, Cuba", "es", []),
        ("Vorsitz: Björn Höß\nDienstag, 12. März 2019\n09:00 Eröffnung der Tagung", "de", []),
        ("Meeting of experts\nMarta Novak, Maja Horvat and Petra Lee\nOpening of the meeting", "en", []),
        (
            "Meeting of the experts of the city and of its board on land\ndonderdag 14 maart 2024\n09:00 Opening of the meeting",
            "en",
            ["nl"],
        ),
        ("tirsdag 31. oktober 2023\nRapport fra udvalget og drøftelse af planen", "da", []),
        ("tirsdag 31. oktober 2023\nRapport fra utvalget og drøfting av planen", "nb", []),
        ("Вторник, 3 марта 2019 года\nОткрытие сессии и выборы", "ru", []),
        ("2024年3月14日\n会议开幕和主席的发言", "zh", []),
    ],
)
def test_language_is_told_by_its_own_words(text: str, code: str, besides: list[str]) -> None:
    words, told = words_for(data.genre(), LANGUAGES, text, "")
    rare = {lexicon.code for lexicon in words.elsewhere} - {"ar", "de", "en", "es", "fr", "it", "pt", "ru", "zh"}
    assert (told, rare) == (code, set(besides))


@pytest.mark.parametrize(
    ("code", "text", "first", "last"),
    [
        ("nl", "14 en 15 maart 2024", "2024-03-14", 15),
        ("sv", "Onsdagen den 13 mars 2024", "2024-03-13", 0),
        ("da", "onsdag d. 13. marts 2024", "2024-03-13", 0),
        ("fi", "keskiviikkona 13. maaliskuuta 2024", "2024-03-13", 0),
        ("fi", "13.–14. maaliskuuta 2024", "2024-03-13", 14),
        ("pl", "Środa, 13 marca 2024 r.", "2024-03-13", 0),
        ("pl", "13-14 marca 2024 roku", "2024-03-13", 14),
        ("cs", "středa 13. 3. 2024", "2024-03-13", 0),
        ("hu", "2024. március 13. (szerda)", "2024-03-13", 0),
        ("hu", "2024. március 13-án", "2024-03-13", 0),
        ("hu", "2024. március 13–14.", "2024-03-13", 14),
        ("hr", "13. i 14. ožujka 2024. godine", "2024-03-13", 14),
        ("tr", "13 HAZİRAN 2024 PERŞEMBE", "2024-06-13", 0),
        ("uk", "Середа, 13 березня 2024 року", "2024-03-13", 0),
        ("el", "ΤΕΤΑΡΤΗ, 13 ΜΑΡΤΙΟΥ 2024", "2024-03-13", 0),
        ("ja", "2024年3月13日（水）", "2024-03-13", 0),
        ("ja", "2024年3月30日～4月2日", "2024-03-30", 2),
    ],
)
def test_dates_are_read_as_each_language_prints_them(code: str, text: str, first: str, last: int, words: Fixture) -> None:
    found = day_at(text, words(code))
    assert found is not None
    assert (found[0].on(0), found[0].last_day, found[1]) == (datetime.date.fromisoformat(first), last, len(text))


def test_initial_behind_a_year_is_no_sign_of_the_year(words: Fixture) -> None:
    found = day_at("12 May 2019 R. Smith", words("en"))
    assert found is not None
    assert found[1] == len("12 May 2019")
