"""What the PDF engine leaves open in a PDF: the claim to PDF/UA-1, the scope of header cells, the bodies of items."""

from rokasean.publishing.mapping import link_figures
from rokasean.publishing.speaking import speak
from rokasean.publishing.structure import elements, follow

ITEM_PARTS = ("/Lbl", "/LBody")

# PDF/UA's identifier, and its description as PDF/A asks for of every name that it does not know itself.
ACCESSIBLE = b"""\
<rdf:Description xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" rdf:about="">\
<pdfuaid:part>1</pdfuaid:part></rdf:Description>\
<rdf:Description xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" \
xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#" \
rdf:about=""><pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">\
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>\
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>\
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>\
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">\
<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>\
<pdfaProperty:category>internal</pdfaProperty:category>\
<pdfaProperty:description>Part of PDF/UA</pdfaProperty:description>\
</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>"""
END = b"</rdf:RDF>"


def finish(pdf, document) -> None:
    """Complete a PDF before it is written.

    Args:
        pdf: the pydyf object that WeasyPrint hands to a finisher; it is changed.
        document: the laid out document that it hands over with it.

    Raises:
        LooksError: the structure does not follow what was laid out.
    """
    _claim_accessibility(pdf)
    _list_files_once(pdf)
    for element in elements(pdf):
        if element.get("S") == "/TH":
            element["A"]["Scope"] = "/Column" if _is_in_head(pdf, element) else "/Row"
        elif element.get("S") == "/LI":
            _embody(pdf, element)
    speak(pdf, document)
    link_figures(pdf, document)


def _claim_accessibility(pdf) -> None:
    """Put PDF/UA's identifier into the metadata; it has to stand inside their one rdf:RDF, or validators miss it."""
    metadata = follow(pdf, pdf.catalog["Metadata"])
    metadata.stream = [part.replace(END, ACCESSIBLE + END) for part in metadata.stream]


def _list_files_once(pdf) -> None:
    """Name each attached file once in the list of files that belong to the document; the engine names it twice."""
    import pydyf

    if "AF" in pdf.catalog:
        pdf.catalog["AF"] = pydyf.Array(dict.fromkeys(pdf.catalog["AF"]))


def _is_in_head(pdf, cell) -> bool:
    """Whether a cell stands in the head of its table."""
    row = follow(pdf, cell["P"])
    return follow(pdf, row["P"]).get("S") == "/THead"


def _embody(pdf, item) -> None:
    """Put what stands bare in an item of a list, such as a paragraph, into a body, as the standard wants it."""
    import pydyf

    bare = [kid for kid in item["K"] if follow(pdf, kid)["S"] not in ITEM_PARTS]
    if not bare:
        return
    body = pydyf.Dictionary({**item, "S": "/LBody", "K": pydyf.Array(bare), "P": item.reference})
    pdf.add_object(body)
    for kid in bare:
        follow(pdf, kid)["P"] = body.reference
    item["K"] = pydyf.Array([*(kid for kid in item["K"] if kid not in bare), body.reference])
