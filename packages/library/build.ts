// Replaced when the library is built; keeps the install working meanwhile.
