"""What the PDF engine leaves open in a PDF: the claim to PDF/UA-1, the scope of header cells, the bodies of items."""

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


def finish(pdf) -> None:
    """Complete a PDF before it is written.

    Args:
        pdf: the pydyf object that WeasyPrint hands to a finisher; it is changed.
    """
    _claim_accessibility(pdf)
    for element in _elements(pdf):
        if element.get("S") == "/TH":
            element["A"]["Scope"] = "/Column" if _is_in_head(pdf, element) else "/Row"
        elif element.get("S") == "/LI":
            _embody(pdf, element)


def _claim_accessibility(pdf) -> None:
    """Put PDF/UA's identifier into the metadata; it has to stand inside their one rdf:RDF, or validators miss it."""
    metadata = _follow(pdf, pdf.catalog["Metadata"])
    metadata.stream = [part.replace(END, ACCESSIBLE + END) for part in metadata.stream]


def _elements(pdf) -> list:
    """List the elements of the structure tree."""
    return [each for each in pdf.objects if isinstance(each, dict) and each.get("Type") == "/StructElem"]


def _is_in_head(pdf, cell) -> bool:
    """Whether a cell stands in the head of its table."""
    row = _follow(pdf, cell["P"])
    return _follow(pdf, row["P"]).get("S") == "/THead"


def _embody(pdf, item) -> None:
    """Put what stands bare in an item of a list, such as a paragraph, into a body, as the standard wants it."""
    import pydyf

    bare = [kid for kid in item["K"] if _follow(pdf, kid)["S"] not in ITEM_PARTS]
    if not bare:
        return
    body = pydyf.Dictionary({**item, "S": "/LBody", "K": pydyf.Array(bare), "P": item.reference})
    pdf.add_object(body)
    for kid in bare:
        _follow(pdf, kid)["P"] = body.reference
    item["K"] = pydyf.Array([*(kid for kid in item["K"] if kid not in bare), body.reference])


def _follow(pdf, reference: bytes):
    """Find the object that a reference names."""
    return pdf.objects[int(reference.split()[0])]
