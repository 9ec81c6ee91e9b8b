"""Korea, the bloc, and the countries that are its members."""

KOREA, BLOC = "KR", "ASEAN"
MEMBERS = frozenset(["BN", "KH", "ID", "LA", "MY", "MM", "PH", "SG", "TH", "TL", "VN"])
PARTNERS = MEMBERS | {BLOC}
