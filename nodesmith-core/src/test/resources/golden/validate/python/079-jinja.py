from jinja2 import Environment, FileSystemLoader
def page(values):
    env = Environment(loader=FileSystemLoader("templates"))
    return env.get_template("page.html").render(values)
# ==== fixed ====
from jinja2 import Environment, FileSystemLoader, select_autoescape
def page(values):
    env = Environment(loader=FileSystemLoader("templates"), autoescape=select_autoescape())
    return env.get_template("page.html").render(values)
