from lxml import etree
def load(path):
    return etree.parse(path, etree.XMLParser(load_dtd=True))
# ==== fixed ====
from lxml import etree
def load(path):
    return etree.parse(path, etree.XMLParser(load_dtd=False, resolve_entities=False))
