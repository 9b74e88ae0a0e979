package io.zerodistance.probe;

import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** What a handled event leaves behind. */
@Entity
class Effect {
  @Id
  UUID id;
  String subject;
  long sequence;
}
