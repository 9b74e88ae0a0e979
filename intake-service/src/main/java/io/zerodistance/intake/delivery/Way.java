package io.zerodistance.intake.delivery;

/** How a letter of ours gets to the customer; PAGE: he or she reads it on the tracking page. */
public enum Way {
  PAGE, MAIL, SMS, CHAT, POST
}
