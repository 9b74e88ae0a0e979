package io.zerodistance.intake.mention;

import java.util.List;

/** Reads posts out of what one kind of source sends; a further kind of source is a further reader. */
interface PostReader {

  /** @throws UnreadablePosts for anything that is not of the reader's format; an entry without words is left out */
  List<Post> read(byte[] sent, String contentType);
}
