"""PDF/A-3a as WeasyPrint writes it -> the same file as PDF/UA-1 too, before its bytes are written.

WeasyPrint names one standard a file. The second identifier has to stand in the same `rdf:RDF` as the first, together
with its extension schema, since PDF/A allows no property that is not declared; validators pass over a second `rdf:RDF`.
"""

UA_IDENTIFIER = b"""
<rdf:Description xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" rdf:about=""
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" pdfuaid:part="1" />
<rdf:Description xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" rdf:about=""
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>part of ISO 14289 that the file keeps</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
"""
END = b"</rdf:RDF>"


def conform(pdf) -> None:
    """Change the objects of a PDF, in place, so that it keeps PDF/UA-1 beside PDF/A-3a.

    Args:
        pdf: pydyf's PDF, as WeasyPrint hands it to its finisher.
    """
    _identify(pdf)
    _scope(pdf)
    _name_attachments_once(pdf)


def _identify(pdf) -> None:
    """Say in the metadata that the file keeps PDF/UA-1."""
    metadata = pdf.objects[_number(pdf.catalog["Metadata"])]
    metadata.stream = [part.replace(END, UA_IDENTIFIER + END) for part in metadata.stream]


def _scope(pdf) -> None:
    """Say of each header cell what it heads: its column in the head of a table, its row elsewhere."""
    for cell in pdf.objects:
        if isinstance(cell, dict) and cell.get("S") == "/TH":
            part = _parent(pdf, _parent(pdf, cell))
            cell["A"]["Scope"] = "/Column" if part["S"] == "/THead" else "/Row"


def _name_attachments_once(pdf) -> None:
    """List each attached file once among the associated files; WeasyPrint lists it twice."""
    if "AF" in pdf.catalog:
        pdf.catalog["AF"][:] = dict.fromkeys(pdf.catalog["AF"])


def _parent(pdf, element: dict) -> dict:
    """The structure element above another."""
    return pdf.objects[_number(element["P"])]


def _number(reference) -> int:
    """The number of the object that a reference such as "12 0 R" names."""
    return int(reference.split()[0])
