package io.zerodistance.testkit.planted.second;

import io.zerodistance.testkit.planted.first.ReplyDesk;

/** Has a name that says nothing, and a cycle with the other package. */
public class ReplyHelper {

  ReplyDesk desk;
}
