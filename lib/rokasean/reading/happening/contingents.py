"""Who takes part in an exercise beyond those of its name: Korea, where the article tells that it sends troops."""

from rokasean.reading.changed import changed
from rokasean.reading.happening.parties import KOREA
from rokasean.reading.happening.phrases import phrases
from rokasean.reading.happening.scenes import Scene, says
from rokasean.reading.happening.settle import Happening
from rokasean.reading.places import PlaceSpan


def with_contingents(
    happenings: list[Happening], scenes: tuple[Scene, ...], home: PlaceSpan | None = None
) -> list[Happening]:
    """The happenings, with Korea in an exercise of others to which it sends troops.

    Args:
        happenings: all of an article, settled.
        scenes: its sentences.
        home: the place of its dateline; "the Marine Corps" of a story from Seoul is Korea's.

    Returns:
        The same happenings in the same order.
    """
    drills = {one.series for one in happenings if _is_of_others(one)}
    ours = home is not None and home.country == KOREA
    joined = {series for series in drills if any(_joins(scene, series, ours) for scene in scenes)}
    return [_with_korea(one) if _is_of_others(one) and one.series in joined else one for one in happenings]


def _is_of_others(one: Happening) -> bool:
    """Whether it is a known exercise, and not the launch of one, that is told of without Korea."""
    told = one.form == "exercise" and one.group.head.kind != "recall"
    return told and one.series is not None and KOREA not in one.parties


def _joins(scene: Scene, series: str, ours: bool) -> bool:
    """Whether a sentence that names no other exercise tells that Korea takes part."""
    if not any(side.country == KOREA for side in scene.acting) and not (
        ours and says(scene, phrases("contingents", "ours"))
    ):
        return False
    return says(scene, phrases("contingents", "words")) is not None and all(
        span.series == series for span in scene.series
    )


def _with_korea(one: Happening) -> Happening:
    """An exercise with Korea in it."""
    return changed(one, parties=(*one.parties, KOREA), rules={**one.rules, "parties": "parties.contingent"})
