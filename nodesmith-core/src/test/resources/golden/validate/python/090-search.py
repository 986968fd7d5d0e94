import ldap
def lookup(uid):
    con = ldap.initialize("ldaps://ldap.example")
    return con.search_s("dc=example", ldap.SCOPE_SUBTREE, f"(uid={uid})")
# ==== fixed ====
import ldap
from ldap.filter import escape_filter_chars
def lookup(uid):
    con = ldap.initialize("ldaps://ldap.example")
    return con.search_s("dc=example", ldap.SCOPE_SUBTREE, f"(uid={escape_filter_chars(uid)})")
