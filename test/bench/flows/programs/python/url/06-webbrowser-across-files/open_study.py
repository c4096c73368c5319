import requests

from links import list_link, viewer_link


def prefetch(study):
    return requests.get(viewer_link(study))  # leak


def prefetch_list(page):
    return requests.get(list_link(page))  # ok
