/// Rules between the door and the incident: an event as a door decoded it comes in, what becomes of
/// it and what each rule said goes out. It must never know an open incident or who is on call.
@NullMarked
package tocsin.response.orchestration;

import org.jspecify.annotations.NullMarked;
