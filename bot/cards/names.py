"""What watches and topics are called, in the language of the reader."""

from collections.abc import Mapping

from bot.core.ids import TopicId
from bot.core.match import Match
from bot.core.topic import Topic, in_language
from bot.core.watch import Watch

Topics = Mapping[TopicId, Topic]


def name_of(watch: Watch, topics: Topics, language: str) -> str:
    """A topic's title in the language; else the watch's own name."""
    topic = topics.get(watch.topic) if watch.topic is not None else None
    if topic is not None and watch.name == topic.title["en"]:
        return in_language(topic.title, language)
    return watch.name


def met_name(match: Match, topics: Topics, language: str, label: str | None = None) -> str:
    """What was met: a topic by its title in the language, a watch by `label`, else by its name of then."""
    topic = topics.get(match.topic) if match.topic is not None else None
    if topic is not None:
        return in_language(topic.title, language)
    return match.label if label is None else label
