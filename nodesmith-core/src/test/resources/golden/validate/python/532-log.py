import logging
def login(user, password):
    logging.info("user %s with %s", user, password)
# ==== fixed ====
import logging
def login(user, password):
    logging.info("user %s", user)
