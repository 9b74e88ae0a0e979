package io.zerodistance.testkit.planted.first.deep;

/** Is in a package below a feature. */
class Buried {}
