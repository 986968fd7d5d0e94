def calc():
    text = input("term: ")
    return eval(text)
# ==== fixed ====
import ast
def calc():
    text = input("term: ")
    return ast.literal_eval(text)
