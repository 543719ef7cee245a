"""What a watch met in a story: its query, the sentence, the words found, the score by concept."""

from collections.abc import Sequence
from itertools import groupby

from bot.cards.layout import Card
from bot.cards.numbers import weight
from bot.cards.trial import marked
from bot.core.entry import StoredEntry
from bot.core.match import Evidence, Match, document_of
from bot.core.message import Span, shortened
from bot.text.sentence import sentence_ends

EVIDENCE_SHOWN = 8
CONCEPT_WORDS = 4
SENTENCE_LENGTH = 400


def show_evidence(card: Card, match: Match, texts: Sequence[StoredEntry]) -> None:
    """Add what was met."""
    evidence = match.finding.evidence
    _sentence(card, evidence, texts)
    if match.topic is not None:
        by_concept = sorted(evidence, key=lambda each: each.concept)
        for concept, found in groupby(by_concept, key=lambda each: each.concept):
            _concept(card, concept, list(found))
        return
    for each in evidence[:EVIDENCE_SHOWN]:
        card.line(Span("• "), *_word(card, each))


def _concept(card: Card, concept: str, found: Sequence[Evidence]) -> None:
    words = dict.fromkeys(each.printed for each in found)
    card.line(
        Span("• "),
        *card.phrases.spans(
            card.language,
            "why-concept",
            concept=concept.replace("_", " ").replace("-", " "),
            weight=weight(sum(each.weight for each in found), card.language, signed=True),
            words=card.listed(list(words)[:CONCEPT_WORDS]),
        ),
    )


def _word(card: Card, evidence: Evidence) -> tuple[Span, ...]:
    return card.phrases.spans(
        card.language,
        "why-evidence-weight" if evidence.weight else "why-evidence",
        printed=evidence.printed,
        atom=evidence.atom,
        field=card.phrases.say(card.language, f"field-{evidence.field}"),
        rule=card.phrases.say(card.language, f"rule-{evidence.rule}"),
        weight=weight(evidence.weight, card.language, signed=True),
    )


def _sentence(card: Card, evidence: Sequence[Evidence], texts: Sequence[StoredEntry]) -> None:
    """The sentence with most of what was met, those words in bold, as the entry prints it."""
    for stored in texts:
        document = document_of(stored)
        # The headline stands above: it is shown again only where it alone has the words.
        fields = {"lead": document.lead, "summary": document.summary, "title": document.title}
        if any(fields[each.field][each.start : each.end] != each.printed for each in evidence):
            continue  # the words of another entry of the story
        best: tuple[int, str, list[Evidence]] = (0, "", [])
        for field, text in fields.items():
            start = 0
            for end in (*sentence_ends(text, stored.language), len(text)):
                inside = [e for e in evidence if e.field == field and start <= e.start < end]
                if len({each.atom for each in inside}) > best[0]:
                    begin = start + len(text[start:end]) - len(text[start:end].lstrip())
                    moved = [_shifted(each, begin) for each in inside]
                    best = len({each.atom for each in inside}), text[begin:end], moved
                start = end
        if best[0]:
            shown = shortened(best[1].replace("\n", " ").rstrip(), SENTENCE_LENGTH)
            card.line(Span("» "), *marked(shown, best[2]))
            return


def _shifted(evidence: Evidence, start: int) -> Evidence:
    return Evidence(
        evidence.atom,
        evidence.field,
        evidence.start - start,
        evidence.end - start,
        evidence.printed,
        evidence.rule,
    )
