package io.zerodistance.local.mail;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The mail server as a process of its own. */
@Command(name = "mail-server", hidden = true)
public final class MailCommand implements Callable<Integer> {

  @Option(names = "--smtp", required = true)
  private int smtp;
  @Option(names = "--imap", required = true)
  private int imap;
  @Option(names = "--page", required = true)
  private int page;
  @Option(names = "--address", required = true)
  private List<String> addresses;

  @Override
  public Integer call() throws Exception {
    try (var server = new MailServer(smtp, imap, addresses); var shown = new MailPage(server, page)) {
      System.out.println("mail server: SMTP " + server.smtp() + ", IMAP " + server.imap() + ", page " + shown.port());
      new CountDownLatch(1).await();
    }
    return 0;
  }
}
