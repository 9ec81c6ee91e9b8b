"""What takes place in a country that is a city takes place in that city."""

from functools import cache

from rokasean.reading.changed import changed
from rokasean.reading.happening.settle import Happening
from rokasean.reading.vocabulary import load


def in_city_state(one: Happening) -> Happening:
    """A happening with the city that its country is, where no other place is said and it is not held online.

    Args:
        one: a happening, its host and country known.

    Returns:
        The happening; unchanged where its country has more than one city.
    """
    city = _cities().get(one.country)
    if city is None or one.city or one.mode == "online":
        return one
    rules = {**one.rules, "place": "place.city-state"}
    one = changed(one, city=city, rules=rules)
    if one.mode or one.status == "cancelled" or one.rules["mode"] == "none.hybrid":
        return one
    return changed(one, mode="in-person", rules={**rules, "mode": "mode.place"})


@cache
def _cities() -> dict[str, str]:
    """The city of each country that has a city of its own name and is one."""
    countries = load("places")["countries"]
    return {code: one["name"] for code, one in countries.items() if one["name"] in one.get("cities", ())}
