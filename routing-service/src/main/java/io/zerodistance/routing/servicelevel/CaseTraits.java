package io.zerodistance.routing.servicelevel;

/**
 * What a service level looks at; values as in the events of intake, such as {@code COMPLAINT}, {@code S2}, {@code WEB}.
 *
 * @param dimension taxonomy dimension, null while unknown
 * @param customerClass such as {@code MEMBER}, null while unknown and for whoever has none
 */
public record CaseTraits(String kind, String severity, String channel, String dimension, String customerClass) {

  public CaseTraits(String kind, String severity, String channel) {
    this(kind, severity, channel, null, null);
  }
}
