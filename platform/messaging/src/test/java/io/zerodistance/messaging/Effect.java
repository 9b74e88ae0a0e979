package io.zerodistance.messaging;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** What a handled probe event leaves behind. */
@Entity
class Effect {
  @Id
  UUID id;
  @Column(name = "business_unit")
  String businessUnit;
  String subject;
  long sequence;

  static Effect of(UUID id, String businessUnit, String subject, long sequence) {
    var effect = new Effect();
    effect.id = id;
    effect.businessUnit = businessUnit;
    effect.subject = subject;
    effect.sequence = sequence;
    return effect;
  }
}
