package io.zerodistance.local.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Properties;

import jakarta.mail.Folder;
import jakarta.mail.Session;

import org.junit.jupiter.api.Test;

class MailServerTest {

  private static final String FOOD = "complaints@food.localhost";

  @Test
  void a_mail_written_on_the_page_lies_in_the_mailbox_also_behind_a_plus() throws Exception {
    try (var server = new MailServer(0, 0, List.of(FOOD)); var page = new MailPage(server, 0);
        var client = HttpClient.newHttpClient()) {
      var address = URI.create("http://127.0.0.1:" + page.port() + "/");
      for (var to : List.of(FOOD, "complaints%2BFD-261121-8K3QZ7M4.0123456789@food.localhost")) {
        var form = "from=me@customer.localhost&to=" + to + "&subject=%E9%85%B8%E5%A5%B6&text=%E5%8F%91%E9%9C%89";
        assertThat(client.send(HttpRequest.newBuilder(address).POST(BodyPublishers.ofString(form)).build(),
            BodyHandlers.discarding()).statusCode()).isEqualTo(303);
      }
      assertThat(client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString()).body())
          .contains("酸奶", "发霉").doesNotContain("<script");
      try (var store = Session.getInstance(new Properties()).getStore("imap")) {
        store.connect("127.0.0.1", server.imap(), FOOD, FOOD);
        var folder = store.getFolder("INBOX");
        folder.open(Folder.READ_ONLY);
        assertThat(folder.getMessageCount()).isEqualTo(2);
      }
    }
  }
}
