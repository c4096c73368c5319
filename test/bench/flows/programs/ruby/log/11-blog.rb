class PostsController < ApplicationController
  def create
    @post = current_user.posts.create!(params.require(:post).permit(:title, :body))
    Rails.logger.info("#{current_user.name} wrote #{@post.title}") # ok
    Rails.logger.info(params.to_unsafe_h) # ok
    redirect_to @post
  end
end
