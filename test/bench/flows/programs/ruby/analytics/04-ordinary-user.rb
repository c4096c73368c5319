class DocsController < ApplicationController
  def show
    @page = Page.find_by!(slug: params[:slug])
    user = current_user
    ahoy.track("Docs page", slug: @page.slug, theme: user.theme) # ok
    Analytics.track(user_id: user.id, event: "Docs Page", properties: { slug: @page.slug }) # ok
  end
end
