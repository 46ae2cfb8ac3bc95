/// On-call schedules and escalation policies as pages: who is paged now and next, where nobody is,
/// what an edit would change for whom before anybody else sees it, and what would happen at another
/// moment. Documents and an instant come in; pages and, once published, a document for the desk go
/// out. It must never send anything, and never decide itself who is on call or who is paged: it
/// asks the calculation and the engine that decide for real.
@NullMarked
package tocsin.server.oncall;

import org.jspecify.annotations.NullMarked;
