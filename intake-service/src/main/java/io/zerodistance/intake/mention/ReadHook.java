package io.zerodistance.intake.mention;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.zerodistance.intake.network.WebAddressPolicy;

/** JSON of a monitoring service: {@code {"items":[{"id","url","title","text","author","publishedAt"}]}}. */
@ApplicationScoped
class ReadHook implements PostReader {

  private static final int MOST_ITEMS = 500;

  @Inject
  ObjectMapper json;

  @Override
  public List<Post> read(byte[] sent, String contentType) {
    var items = items(sent);
    if (!items.isArray() || items.size() > MOST_ITEMS) {
      throw new UnreadablePosts("'items' is a list of at most 500 posts");
    }
    var posts = new ArrayList<Post>();
    for (var item : items) {
      var text = PlainText.of(word(item, "text"), 10_000);
      var url = WebAddressPolicy.accept(word(item, "url"));
      var key = word(item, "id") != null ? word(item, "id") : url;
      if (text == null || key == null) {
        throw new UnreadablePosts("each item has a 'text', and an 'id' or a 'url'");
      }
      posts
          .add(new Post(key, url, PlainText.of(word(item, "author"), 200), PlainText.of(word(item, "title"), 500), text,
              instant(word(item, "publishedAt"))));
    }
    return posts;
  }

  private JsonNode items(byte[] sent) {
    try {
      return json.readTree(sent).path("items");
    } catch (IOException unreadable) {
      throw new UnreadablePosts("no JSON object");
    }
  }

  private static String word(JsonNode item, String field) {
    var value = item.path(field);
    return value.isValueNode() && !value.isNull() && !value.asText().isBlank() ? value.asText().strip() : null;
  }

  private static Instant instant(String text) {
    try {
      return text == null ? null : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException unreadable) {
      throw new UnreadablePosts("'publishedAt' is an instant with offset, such as 2026-11-21T18:30:00+08:00");
    }
  }
}
