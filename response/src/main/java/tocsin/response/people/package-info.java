/// People and teams as documents: names, zones, how each can be reached and in which order. It must
/// never know who is on call or what an incident is.
@NullMarked
package tocsin.response.people;

import org.jspecify.annotations.NullMarked;
