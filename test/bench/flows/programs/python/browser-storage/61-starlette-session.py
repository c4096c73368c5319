from itsdangerous import URLSafeSerializer
from starlette.requests import Request
from starlette.responses import RedirectResponse

serializer = URLSafeSerializer("secret")


async def verify(request: Request):
    form = await request.form()
    member_id = form["member_id"]
    dob = form["dob"]
    request.session["verified"] = True  # ok
    request.session["dob"] = dob  # leak
    response = RedirectResponse("/home")  # ok
    response.set_cookie("m", serializer.dumps({"member_id": member_id}))  # leak
    response.set_cookie("seen", "1")  # ok
    return response
