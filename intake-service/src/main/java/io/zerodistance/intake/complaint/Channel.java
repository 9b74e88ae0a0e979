package io.zerodistance.intake.complaint;

/** The way by which a complaint came. */
enum Channel {
  WEB, MOBILE, PHONE, COUNTER, EMAIL, SMS, SOCIAL, LETTER, REGULATOR
}
