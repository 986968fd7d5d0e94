def withdraw(account, amount):
    try:
        account.balance -= amount
    except Exception:
        pass
# ==== fixed ====
def withdraw(account, amount):
    if amount > account.balance:
        raise ValueError(amount)
    account.balance -= amount
