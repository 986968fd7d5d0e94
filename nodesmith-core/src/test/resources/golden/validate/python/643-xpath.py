from lxml import etree
def mail(tree, name):
    return tree.xpath("/users/user[@name='" + name + "']/mail/text()")
# ==== fixed ====
from lxml import etree
def mail(tree, name):
    return tree.xpath("/users/user[@name=$name]/mail/text()", name=name)
