package io.zerodistance.access;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A row of a protected table, for the proofs of this module. */
@Entity
class Note {

  @Id
  UUID id;
  @Column(name = "business_unit")
  String businessUnit;
  String words;

  static Note of(String businessUnit, String words) {
    var note = new Note();
    note.id = UUID.randomUUID();
    note.businessUnit = businessUnit;
    note.words = words;
    return note;
  }
}
