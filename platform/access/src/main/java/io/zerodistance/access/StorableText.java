package io.zerodistance.access;

import java.io.IOException;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;

import io.quarkus.jackson.ObjectMapperCustomizer;

/** Refuses text with a NUL or half a surrogate pair at the door: PostgreSQL cannot keep either, and dropping them would falsify the text. */
@Singleton
class StorableText implements ObjectMapperCustomizer {

  @Override
  public void customize(ObjectMapper mapper) {
    // Rare Han characters and emoji leave as themselves, not as two escapes.
    mapper.getFactory().enable(JsonGenerator.Feature.COMBINE_UNICODE_SURROGATES_IN_UTF8);
    mapper.registerModule(new SimpleModule("storable-text").addDeserializer(String.class, new Reader())
        .addKeyDeserializer(String.class, new KeyReader()));
  }

  static boolean isStorable(String text) {
    for (int index = 0; index < text.length(); index++) {
      char unit = text.charAt(index);
      if (unit == 0) {
        return false;
      }
      if (Character.isSurrogate(unit)) {
        if (Character.isLowSurrogate(unit) || index + 1 == text.length()
            || !Character.isLowSurrogate(text.charAt(index + 1))) {
          return false;
        }
        index++;
      }
    }
    return true;
  }

  private static final class Reader extends StdScalarDeserializer<String> {

    Reader() {
      super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
      if (!parser.hasToken(JsonToken.VALUE_STRING)) {
        // A number is no text: what looks alike today is a lost leading zero tomorrow.
        return (String) context.handleUnexpectedToken(String.class, parser);
      }
      return requireStorable(parser.getText());
    }
  }

  private static String requireStorable(String text) {
    if (!isStorable(text)) {
      throw Problems.of(AccessProblems.TEXT_NOT_STORABLE, "Remove the NUL or broken character and send it again.");
    }
    return text;
  }

  private static final class KeyReader extends KeyDeserializer {

    @Override
    public Object deserializeKey(String key, DeserializationContext context) {
      return requireStorable(key);
    }
  }
}
