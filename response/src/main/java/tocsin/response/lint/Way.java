package tocsin.response.lint;

import tocsin.response.people.ContactMethod;
import tocsin.response.words.UserId;

/// A contact method of a person; with another address it is another way.
public record Way(UserId user, ContactMethod contact) {}
