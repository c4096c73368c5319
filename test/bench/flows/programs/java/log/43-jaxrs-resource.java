package com.lakeside.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;

@Path("/patients/{id}/notes")
public class NotesResource {
    private static final Logger LOG = Logger.getLogger(NotesResource.class);

    @Inject
    NoteStore store;

    @POST
    public Response add(@PathParam("id") String id, NoteDto dto) {
        LOG.infof("note for %s", id); // ok
        LOG.debugf("note %s", dto.getClinicalNote()); // leak
        long key = store.add(id, dto);
        LOG.infof("note %d stored", key); // ok
        return Response.status(201).build();
    }
}
