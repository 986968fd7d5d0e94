from lxml import etree
def load(path):
    parser = etree.XMLParser(resolve_entities=True)
    return etree.parse(path, parser)
# ==== fixed ====
from lxml import etree
def load(path):
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    return etree.parse(path, parser)
