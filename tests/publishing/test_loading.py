"""What a page would load when it is opened: found however it is written, and told from what stays within the page."""

from xml.etree.ElementTree import Element

import pytest

from rokasean.publishing.loading import load_faults, style_addresses
from rokasean.publishing.pdf import engine
from rokasean.publishing.scripting import SCRIPT

FAR = "https://example.org/a"


def tree(body: str, head: str = "") -> Element:
    """A page as the gate sees it."""
    return engine().HTML(string=f'<html lang="en"><head>{head}</head><body>{body}</body></html>').etree_element


def drawing(inside: str, attributes: str = "") -> str:
    """A drawing."""
    xlink = 'xmlns:xlink="http://www.w3.org/1999/xlink"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {xlink} {attributes}>{inside}</svg>'


@pytest.mark.parametrize(
    "body",
    [
        f'<a href="{FAR}">far</a><blockquote cite="{FAR}">x</blockquote>',
        f'<form action="{FAR}"><button formaction="{FAR}">go</button></form>',
        '<img src="data:image/png;base64,AAAA" srcset="data:image/png;base64,AAAA 1x, data:image/png;base64,AAAB 2x">',
        '<img src="DATA:image/png;base64,AAAA">',
        '<p style="background: url(data:image/png;base64,AAAA); color: RED">x</p>',
        '<style>p { fill: url("#a") } @font-face { src: url( "data:font/woff2;base64,AA==" ) format("woff2") }</style>',
        "<style>@namespace svg url(http://www.w3.org/2000/svg); @media print { p { margin: 0 } }</style>",
        f"<style>/* url({FAR}) */ p {{ margin: 0 }}</style>",
        "<style>p { background: image-set('data:image/png;base64,AA' 1x, url(data:,) type('image/png') 2x) }</style>",
        drawing(f'<a href="{FAR}" xlink:href="{FAR}"><rect fill="url(#g)" transform="rotate(3)"/></a><use href="#g"/>'),
        drawing('<image href="data:image/png;base64,AAAA"/><textPath xlink:href="#g">x</textPath>'),
        drawing("<title>Where url(https://example.org) leads</title>", f'aria-label="See url({FAR})"'),
        f'<script type="application/ld+json">{{"url": "{FAR}", "name": "import fetch("}}</script>',
        f'<script>const n = "http://www.w3.org/2000/svg"; if (location.hash === "#a") open; x.textContent = "{FAR}"</script>',
        '<button onclick="this.hidden = true">x</button>',
        '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'"><meta name="a" content="url(b)">',
        f'<table data-background="{FAR}"><tr><td data-src="{FAR}" title="url({FAR})">x</td></tr></table>',
        f"<p>Write url({FAR}) or @import '{FAR}', or fetch('{FAR}').</p>",
    ],
)
def test_what_stays_within_the_page_passes(body):
    """Links, data, names, comments, and words about loading."""
    assert list(load_faults(tree(body))) == []


def test_the_script_of_the_project_passes():
    """It sorts and filters, and reaches for nothing."""
    assert list(load_faults(tree(f"<script>{SCRIPT.read_text(encoding='utf-8')}</script>"))) == []


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (f'<img src="{FAR}">', f"img loads {FAR}"),
        ('<img src="//example.org/a.png">', "img loads //example.org/a.png"),
        (f'<img srcset="data:,x 1x, {FAR} 2x">', f"img loads {FAR}"),
        ('<img srcset="a.png">', "img loads a.png"),
        (f'<picture><source srcset="{FAR}, {FAR} 2x"></picture>', f"source loads {FAR}"),
        (f'<video poster="{FAR}"></video>', f"video loads {FAR}"),
        (f'<audio src="{FAR}"></audio>', f"audio loads {FAR}"),
        (f'<video><source src="{FAR}"></video>', f"source loads {FAR}"),
        (f'<video><track src="{FAR}"></video>', f"track loads {FAR}"),
        (f'<input type="image" src="{FAR}">', f"input loads {FAR}"),
        (f'<table background="{FAR}"></table>', f"table loads {FAR}"),
        (f'<table><tr><td BACKGROUND="{FAR}"></td></tr></table>', f"td loads {FAR}"),
        (f'<link rel="stylesheet" href="{FAR}">', f"link loads {FAR}"),
        (f'<link rel="preload" as="image" imagesrcset="{FAR} 1x">', f"link loads {FAR}"),
        (f'<link rel="prefetch" href="{FAR}">', f"link loads {FAR}"),
        (f'<link rel="dns-prefetch" href="{FAR}">', f"link loads {FAR}"),
        (f'<link rel="preconnect" href="{FAR}">', f"link loads {FAR}"),
        (f'<link rel="modulepreload" href="{FAR}">', f"link loads {FAR}"),
        (f'<link rel="icon" href="{FAR}">', f"link loads {FAR}"),
        (f'<base href="{FAR}">', f"base loads {FAR}"),
        (f'<script src="{FAR}"></script>', f"script loads {FAR}"),
        ('<meta http-equiv="REFRESH" content="5">', "loads itself or another after a while: 5"),
        (f'<meta http-equiv="refresh" content="0; url={FAR}">', f"another after a while: 0; url={FAR}"),
        ('<iframe srcdoc="x"></iframe>', "an element iframe, a page within the page"),
        ('<object data="data:text/html,x"></object>', "an element object"),
        ("<embed>", "an element embed"),
        ('<p style="background: URL(a.png)">x</p>', "style rule loads a.png"),
        (f"<style>p {{ background: url( '{FAR}' ) }}</style>", f"style rule loads {FAR}"),
        (f"<style>p {{ background: u\\72l({FAR}) }}</style>", f"style rule loads {FAR}"),
        (f"<style>p {{ background: URL(/**/{FAR}) }}</style>", f"style rule loads {FAR}"),
        (f'<style>p {{ background: image-set("{FAR}" 1x) }}</style>', f"style rule loads {FAR}"),
        (f'<style>p {{ background: -webkit-image-set(url(data:,) 1x, "{FAR}" 2x) }}</style>', f"rule loads {FAR}"),
        (f'<p style="background: image-set(url({FAR}) 1x)">x</p>', f"style rule loads {FAR}"),
        (f'<style>@IMPORT "{FAR}";</style>', f"style rule loads {FAR}"),
        (f"<style>@import/**/url({FAR});</style>", f"style rule loads {FAR}"),
        (f"<style>@font-face {{ src: url(data:,) format('woff'), url({FAR}) }}</style>", f"style rule loads {FAR}"),
        (drawing(f'<rect fill="url({FAR}#g)"/>'), f"style rule loads {FAR}#g"),
        (drawing(f"<rect filter=\"URL('{FAR}')\"/>"), f"style rule loads {FAR}"),
        (drawing(f'<rect style="mask: url({FAR})"/>'), f"style rule loads {FAR}"),
        (drawing(f"<style>rect {{ fill: url({FAR}) }}</style>"), f"style rule loads {FAR}"),
        (drawing(f'<image href="{FAR}"/>'), f"image loads {FAR}"),
        (drawing(f'<use xlink:href="{FAR}#a"/>'), f"use loads {FAR}#a"),
        (drawing(f'<feImage href="{FAR}"/>'), f"feImage loads {FAR}"),
        (drawing(f'<script href="{FAR}"></script>'), f"script loads {FAR}"),
        (drawing(f'<image><set attributeName="href" to="{FAR}"/></image>'), f"set loads {FAR}"),
        (f"<script>fetch('{FAR}').then(show)</script>", "a script loads or sends something (`fetch`)"),
        (f"<script type='module'>import x from '{FAR}'</script>", "(`import`)"),
        (f"<script>import('{FAR}')</script>", "(`import`)"),
        (f"<script>const r = new XMLHttpRequest(); r.open('GET', '{FAR}')</script>", "(`XMLHttpRequest`)"),
        ("<script>new WebSocket('wss://example.org')</script>", "(`WebSocket`)"),
        ("<script>new EventSource('a')</script>", "(`EventSource`)"),
        ("<script>navigator.sendBeacon('a')</script>", "(`sendBeacon`)"),
        ("<script>new Worker('a.js')</script>", "(`new Worker`)"),
        ("<script>new Image().src = 'a.png'</script>", "(`.src =`)"),
        ("<script>i.setAttribute('src', 'a.png')</script>", "(`setAttribute('src`)"),
        (f"<script>location.href = '{FAR}'</script>", "(`location.href =`)"),
        ("<script>require(['plotly'], draw)</script>", "(`require(`)"),
        (drawing(f"<script>fetch('{FAR}')</script>"), "(`fetch`)"),
        (f"<p onclick=\"fetch('{FAR}')\">x</p>", "(`fetch`)"),
        ('<script type="speculationrules">{"prefetch": []}</script>', "a script loads pages ahead"),
    ],
)
def test_what_is_loaded_is_found(body, words):
    """However it is written, and with what to do instead."""
    told = list(dict.fromkeys(load_faults(tree(body))))
    assert len(told) == 1 and words in told[0]


def test_the_background_of_the_page_counts():
    """A body has an address too."""
    page = engine().HTML(string=f'<html><body background="{FAR}"><p>x</p></body></html>').etree_element
    assert [fault.split(". ")[0] for fault in load_faults(page)] == [f"body loads {FAR}"]


def test_a_long_address_is_cut():
    """A message has to be read."""
    (fault,) = load_faults(tree(f'<img src="{FAR}{"x" * 500}">'))
    assert len(fault) < 250


def test_an_escape_beyond_all_characters_stops_nothing():
    """A broken style sheet is judged like any other."""
    assert style_addresses("a { content: '\\ffffff'; background: url(b) }") == ["b"]
