import re
def clean(page):
    return re.sub(r"<script.*?>.*?</script>", "", page, flags=re.IGNORECASE)
# ==== fixed ====
import html
def clean(page):
    return html.escape(page)
