package io.zerodistance.resolution.promise;

import java.time.Instant;

import io.zerodistance.access.Cursor;

/** Where a promise stands in the list of all that customers wait for: by state, then due time. */
record Place(String state, Instant due, String id) {

  private static final Place TOP = new Place("", Instant.EPOCH, "");

  /** The top for null. */
  static Place after(Cursor cursor) {
    if (cursor == null) {
      return TOP;
    }
    var parts = cursor.key().split(" ", 2);
    return new Place(parts[0], cursor.at(), parts.length < 2 ? "" : parts[1]);
  }

  static Cursor of(Promise promise) {
    return new Cursor(promise.due(), promise.state() + " " + promise.id());
  }
}
