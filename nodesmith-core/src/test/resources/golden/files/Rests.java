class Rests {
  int first(int amount) {
    // IMPLEMENTATION REQUIRED
    throw new UnsupportedOperationException();
  }; /* kept; */ // with its line

  int second(int amount) {
    // IMPLEMENTATION REQUIRED
    throw new UnsupportedOperationException();
  } int third() { return 3; }

  int fourth(int amount) { // in cents
    // IMPLEMENTATION REQUIRED
    throw new UnsupportedOperationException();
  }

  int fifth(int amount) { // TODO: implement
    return 0;
  }
}
