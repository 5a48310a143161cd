"""The list of motions and commitments of a debate, as a file to send."""

from __future__ import annotations

from typing import Final

from litestar import Response

from kamerspoor.errors import BadRequestError, NotFoundError
from kamerspoor.publish.debate_export import QUESTIONS_PART, mt_list
from kamerspoor.publish.debate_export_files import FORMS
from kamerspoor.publish.site import site
from kamerspoor.web.routing import AnyRequest, GivenStore, PathPart, get_page


@get_page("/debatten/{paper_id:str}/lijst/{form:str}")
def motions_and_commitments(
    store: GivenStore, paper_id: PathPart, form: PathPart, request: AnyRequest
) -> Response[bytes]:
    """Return the list as a file; ``?bijlage=vragen`` adds the questions."""
    if form not in FORMS:
        message = "no such form of a list"
        raise NotFoundError(message, where=form[:20], remedy=f"There are: {', '.join(FORMS)}")
    annex = request.query_params.get("bijlage")
    if annex not in (None, "", QUESTIONS_PART):
        message = "no such annex of a list"
        raise BadRequestError(message, where=str(annex)[:20], remedy=f"There is: {QUESTIONS_PART}")
    found = mt_list(store, paper_id, site=site(), questions=bool(annex))
    media_type, made = FORMS[form]
    headers = {"Content-Disposition": f'attachment; filename="{found.name}.{form}"'}
    return Response(made(found), media_type=media_type, headers=headers)


HANDLERS: Final = (motions_and_commitments,)
