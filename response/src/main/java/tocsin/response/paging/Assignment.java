package tocsin.response.paging;

import tocsin.response.words.UserId;

/// A person an incident was given to, and why this one.
///
/// @param because such as `on call in checkout-primary, layer weekdays`
public record Assignment(UserId user, String because) {}
