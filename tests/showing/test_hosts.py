"""Which event another one was held beside."""

import re

import pytest

import rokasean as ra
from rokasean.showing.hosts import host_title, hosts_of
from rokasean.showing.period import period


def test_a_host_is_found_by_a_name_that_a_source_gives_it(timeline, event):
    """The title of the series, or what an article calls it."""
    forum = event("forum", "2021-11-20/2021-11-22", series="ADMM-Plus", edition=8, name="eighth gathering of ministers")
    by_title = event("x", "2021-11-21", within="8th ADMM-Plus")
    by_name = event("y", "2021-11-21", within="Eighth Gathering of Ministers")
    about = period(timeline([forum, by_title, by_name]), 2021)
    hosts = hosts_of(about)
    assert {name: host.event_id for name, host in hosts.items()} == {"x": "forum", "y": "forum"}
    assert host_title(about.events[1], hosts) == "8th ADMM-Plus"


def test_a_host_of_another_time_is_none(timeline, event):
    """The meeting of the year before bears the same name, and was over."""
    before = event("before", "2020-11-20", series="ADMM-Plus")
    beside = event("x", "2021-11-21", within="ADMM-Plus")
    about = period(timeline([before, beside]), 2021)
    assert hosts_of(about) == {}
    assert host_title(about.events[0], {}) == "ADMM-Plus"


@pytest.mark.parametrize(("day", "found"), [("2021-11-23", "next"), ("2021-11-19", "forum"), ("2022-02-01", None)])
def test_of_several_the_nearest_is_the_host(timeline, event, day, found):
    """Sources may differ by days; nobody meets beside what was months ago."""
    forums = [event(name, date, series="ADMM-Plus") for name, date in (("forum", "2021-11-20"), ("next", "2021-11-23"))]
    about = period(timeline([*forums, event("x", day, within="ADMM-Plus")]), int(day[:4]))
    assert {name: host.event_id for name, host in hosts_of(about).items()} == ({"x": found} if found else {})


def test_nothing_is_held_beside_itself(timeline, event):
    """Even where its own name is given as its host."""
    assert hosts_of(period(timeline([event("x", "2021", within="talks x")]), 2021)) == {}


def test_an_entry_links_to_its_host(timeline, event):
    """When the host has a row in the same report."""
    forum = event("forum", "2021-11-20", series="ADMM-Plus")
    html = ra.events_table(timeline([forum, event("x", "2021-11-20", within="ADMM-Plus")]), 2021).__html__()
    assert re.search(r'<dt>Beside or part of</dt><dd><a class="event-link" href="#event-forum">ADMM-Plus</a>', html)
