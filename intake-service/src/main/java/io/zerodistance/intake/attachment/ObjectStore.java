package io.zerodistance.intake.attachment;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Where the bytes of files are kept, outside the database; every method blocks and is called on a worker thread.
 *
 * <p>Keys are of the form {@code unit/number/id} and are never made of anything that a customer typed.
 */
interface ObjectStore {

  /** Keeps the file's bytes durably under the key; the file itself is used up. */
  void put(String key, Path file, String mediaType) throws IOException;

  /** @return a file with the bytes; the caller deletes it after reading when {@link Fetched#temporary} says so */
  Fetched fetch(String key) throws IOException;

  /** Whatever was there is gone; nothing there is no error. */
  void delete(String key) throws IOException;

  record Fetched(Path file, boolean temporary) {}
}
