package io.zerodistance.intake.mention;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;

import io.zerodistance.intake.network.WebAddressPolicy;

/** RSS and Atom of all versions in use; a document type, through which files could be read, is refused. */
@ApplicationScoped
class ReadFeed implements PostReader {

  private static final int MOST_ENTRIES = 500;
  private static final int LONGEST = 10_000;
  private static final int LONGEST_TITLE = 500;

  @Override
  public List<Post> read(byte[] sent, String contentType) {
    try (var reader = new XmlReader(new ByteArrayInputStream(sent), contentType, true)) {
      var input = new SyndFeedInput();
      input.setAllowDoctypes(false);
      var posts = new ArrayList<Post>();
      input.build(reader).getEntries().stream().limit(MOST_ENTRIES).map(ReadFeed::post).filter(Objects::nonNull)
          .forEach(posts::add);
      return posts;
    } catch (FeedException | IOException | IllegalArgumentException unreadable) {
      throw new UnreadablePosts("no RSS or Atom feed");
    }
  }

  private static Post post(SyndEntry entry) {
    var title = PlainText.of(entry.getTitle(), LONGEST_TITLE);
    var body = PlainText.of(Stream.concat(Stream.ofNullable(entry.getDescription()), entry.getContents().stream())
        .map(SyndContent::getValue).filter(Objects::nonNull).distinct().collect(Collectors.joining("\n")), LONGEST);
    var text = body != null ? body : title;
    var url = WebAddressPolicy.accept(entry.getLink());
    var key = Stream.of(entry.getUri(), entry.getLink(), title).filter(Objects::nonNull).findFirst().orElse(null);
    return text == null || key == null ? null
        : new Post(key, url, PlainText.of(entry.getAuthor(), 200), title, text, instant(entry));
  }

  private static Instant instant(SyndEntry entry) {
    Date date = entry.getPublishedDate() != null ? entry.getPublishedDate() : entry.getUpdatedDate();
    return date == null ? null : date.toInstant();
  }
}
