def remember_search(request, response, form):
    criteria = form.cleaned_data
    response.set_signed_cookie("last_search", criteria["ssn"])  # leak
    response.set_signed_cookie("fields", ",".join(sorted(criteria.keys())))  # ok
    return response


def remember_sort(response, sort):
    response.set_signed_cookie("sort", sort)  # ok
    return response
