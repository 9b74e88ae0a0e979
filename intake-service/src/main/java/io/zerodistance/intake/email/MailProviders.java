package io.zerodistance.intake.email;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** What the mail library looks up as services, all or none; a native executable holds them only when they are named. */
@RegisterForReflection(classNames = {
    "org.eclipse.angus.mail.imap.IMAPProvider", "org.eclipse.angus.mail.imap.IMAPSSLProvider",
    "org.eclipse.angus.mail.smtp.SMTPProvider", "org.eclipse.angus.mail.smtp.SMTPSSLProvider",
    "org.eclipse.angus.mail.pop3.POP3Provider", "org.eclipse.angus.mail.pop3.POP3SSLProvider",
    "org.eclipse.angus.mail.util.MailStreamProvider",
    "org.eclipse.angus.activation.MailcapRegistryProviderImpl",
    "org.eclipse.angus.activation.MimeTypeRegistryProviderImpl"})
final class MailProviders {

  private MailProviders() {}
}
